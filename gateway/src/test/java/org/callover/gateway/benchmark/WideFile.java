package org.callover.gateway.benchmark;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;

/** A wide file as the police publish it: 32 boroughs and two other places, 31 categories, 164 months; the counts are made up. */
final class WideFile {
    private static final YearMonth FIRST = YearMonth.of(2010, 4);
    private static final int MONTHS = 164;

    private static final List<String> BOROUGHS = List.of(
            "Barking and Dagenham",
            "Barnet",
            "Bexley",
            "Brent",
            "Bromley",
            "Camden",
            "Croydon",
            "Ealing",
            "Enfield",
            "Greenwich",
            "Hackney",
            "Hammersmith and Fulham",
            "Haringey",
            "Harrow",
            "Havering",
            "Hillingdon",
            "Hounslow",
            "Islington",
            "Kensington and Chelsea",
            "Kingston upon Thames",
            "Lambeth",
            "Lewisham",
            "Merton",
            "Newham",
            "Redbridge",
            "Richmond upon Thames",
            "Southwark",
            "Sutton",
            "Tower Hamlets",
            "Waltham Forest",
            "Wandsworth",
            "Westminster",
            "London Heathrow and London City Airports",
            "Unknown");

    private static final List<String> LABELS = List.of(
            "ARSON AND CRIMINAL DAMAGE,ARSON",
            "ARSON AND CRIMINAL DAMAGE,CRIMINAL DAMAGE",
            "BURGLARY,BURGLARY BUSINESS AND COMMUNITY",
            "BURGLARY,DOMESTIC BURGLARY",
            "DRUG OFFENCES,POSSESSION OF DRUGS",
            "DRUG OFFENCES,TRAFFICKING OF DRUGS",
            "MISCELLANEOUS CRIMES AGAINST SOCIETY,MISC CRIMES AGAINST SOCIETY",
            "POSSESSION OF WEAPONS,POSSESSION OF WEAPONS",
            "PUBLIC ORDER OFFENCES,OTHER OFFENCES PUBLIC ORDER",
            "PUBLIC ORDER OFFENCES,PUBLIC FEAR ALARM OR DISTRESS",
            "PUBLIC ORDER OFFENCES,RACE OR RELIGIOUS AGG PUBLIC FEAR",
            "PUBLIC ORDER OFFENCES,VIOLENT DISORDER",
            "ROBBERY,ROBBERY OF BUSINESS PROPERTY",
            "ROBBERY,ROBBERY OF PERSONAL PROPERTY",
            "SEXUAL OFFENCES,OTHER SEXUAL OFFENCES",
            "SEXUAL OFFENCES,RAPE",
            "THEFT,BICYCLE THEFT",
            "THEFT,OTHER THEFT",
            "THEFT,SHOPLIFTING",
            "THEFT,THEFT FROM THE PERSON",
            "VEHICLE OFFENCES,AGGRAVATED VEHICLE TAKING",
            "VEHICLE OFFENCES,INTERFERING WITH A MOTOR VEHICLE",
            "VEHICLE OFFENCES,THEFT FROM A VEHICLE",
            "VEHICLE OFFENCES,THEFT OR UNAUTH TAKING OF A MOTOR VEH",
            "VIOLENCE AGAINST THE PERSON,HOMICIDE",
            "VIOLENCE AGAINST THE PERSON,STALKING AND HARASSMENT",
            "VIOLENCE AGAINST THE PERSON,VIOLENCE WITH INJURY",
            "VIOLENCE AGAINST THE PERSON,VIOLENCE WITHOUT INJURY",
            "VIOLENCE AGAINST THE PERSON,DEATH SERIOUS INJURY ILLEGAL DRIVING",
            "FRAUD AND FORGERY,FRAUD AND FORGERY",
            "NFIB FRAUD,NFIB");

    private WideFile() {}

    static String ofRealSize() {
        return ofRealSize(0);
    }

    /** The same, with every count higher by a number, so that none repeats what is held. */
    static String ofRealSize(int more) {
        Random random = new Random(1);
        StringBuilder file = new StringBuilder("MajorText,MinorText,BoroughName");
        for (int month = 0; month < MONTHS; month++) {
            file.append(',').append(FIRST.plusMonths(month).format(DateTimeFormatter.ofPattern("yyyyMM")));
        }
        for (String borough : BOROUGHS) {
            for (String label : LABELS) {
                file.append('\n').append(label).append(',').append(borough);
                random.ints(MONTHS, 0, 300).forEach(count -> file.append(',').append(count + more));
            }
        }
        return file.append('\n').toString();
    }
}

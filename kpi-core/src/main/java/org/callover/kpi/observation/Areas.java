package org.callover.kpi.observation;

import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callover.kpi.text.Label;
import org.callover.kpi.text.Suggestion;

/** All areas that are known, found by code or by any spelling of their name. */
public final class Areas {

    private final Map<AreaCode, Area> byCode = new LinkedHashMap<>();
    private final Map<Label, Area> byLabel = new HashMap<>();

    private Areas(Collection<Area> areas) {
        areas.forEach(area -> byCode.put(area.code(), area));
        areas.forEach(area -> area.also().forEach(name -> byLabel.put(Label.of(name), area)));
        areas.forEach(area -> byLabel.put(Label.of(area.name()), area));
        areas.forEach(area -> byLabel.put(Label.of(area.code().value()), area));
    }

    public static Areas of(Collection<Area> areas) {
        return new Areas(areas);
    }

    public Optional<Area> find(AreaCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The area a text names, by its code or by any of its spellings. */
    public Optional<Area> find(String codeOrName) {
        return Optional.ofNullable(byLabel.get(Label.of(codeOrName)));
    }

    /**
     * The area with the code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Area get(AreaCode code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("there is no area " + code));
    }

    /** The members of a group in a month; of a single place, the place itself. */
    public List<AreaCode> membersAt(AreaCode code, YearMonth month) {
        Area area = get(code);
        return area.isGroup() ? area.membersAt(month) : List.of(code);
    }

    /** {@code "; did you mean …?"} for a text that names no area. */
    public String didYouMean(String text) {
        return Suggestion.didYouMean(
                text,
                all().stream()
                        .flatMap(area -> List.of(area.name(), area.code().value()).stream())
                        .toList());
    }

    /** Every area, in the order they were declared. */
    public List<Area> all() {
        return List.copyOf(byCode.values());
    }
}

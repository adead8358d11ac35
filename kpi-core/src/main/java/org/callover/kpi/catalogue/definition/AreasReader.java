package org.callover.kpi.catalogue.definition;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.callover.kpi.catalogue.vocabulary.DocumentNames;
import org.callover.kpi.catalogue.vocabulary.Vocabulary;
import org.callover.kpi.catalogue.yaml.FaultCode;
import org.callover.kpi.catalogue.yaml.Keys;
import org.callover.kpi.catalogue.yaml.YamlMap;
import org.callover.kpi.catalogue.yaml.YamlValue;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.Area.Membership;
import org.callover.kpi.observation.Area.Succession;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.text.Label;

/** Reads {@code places:} and {@code groups:}. */
public record AreasReader(DocumentNames names) {

    private static final String MEMBERS = "areas";

    public List<Area> read(YamlMap map) {
        return Stream.concat(
                        map.list("places", place -> area(place, Vocabulary.PLACE)).stream(),
                        map.list("groups", group -> area(group, Vocabulary.GROUP)).stream())
                .toList();
    }

    private Optional<Area> area(YamlValue value, Keys keys) {
        return value.map(keys).flatMap(map -> {
            Optional<AreaCode> code = names.declare(DocumentNames.Kind.AREA, map.get("code"), AreaCode::new);
            Optional<String> name = map.text("name");
            Optional<String> kind = map.text("kind");
            List<String> also = map.list("also", YamlValue::text);
            declareNames(map);
            List<Membership> members = members(map);
            if (map.has("members")) {
                code.ifPresent(group -> names.declare(DocumentNames.Kind.GROUP, group, value));
            }
            Optional<String> memberWord = map.text("member-word");
            Optional<Succession> succeeds = map.get("succeeds").flatMap(entry -> succession(entry, code));
            return map.build(() -> new Area(
                    code.orElseThrow(),
                    name.orElseThrow(),
                    kind.orElseThrow(),
                    also,
                    members,
                    memberWord.orElse(MEMBERS),
                    succeeds.orElse(null)));
        });
    }

    /** A place has at most one successor, and does not succeed itself. */
    private Optional<Succession> succession(YamlValue value, Optional<AreaCode> successor) {
        return value.map(Vocabulary.SUCCEEDS).flatMap(map -> {
            List<AreaCode> areas = map.list("areas", former -> formerArea(former, successor));
            Optional<YearMonth> from = map.read("from", AreasReader::month);
            return map.build(() -> new Succession(areas, from.orElseThrow()));
        });
    }

    private Optional<AreaCode> formerArea(YamlValue value, Optional<AreaCode> successor) {
        Optional<AreaCode> former = code(Optional.of(value));
        if (former.isPresent() && former.equals(successor)) {
            value.fault(FaultCode.INCONSISTENT, "an area cannot succeed itself; name the areas that it replaced");
        }
        former.ifPresent(area -> names.declare(DocumentNames.Kind.SUCCEEDED, area, value));
        return former;
    }

    /** Spellings that differ only in case or punctuation are one name, and one name cannot mean two areas. */
    private void declareNames(YamlMap map) {
        Map<Label, YamlValue> spellings = new LinkedHashMap<>();
        Stream<YamlValue> also =
                map.get("also").filter(YamlValue::isList).stream().flatMap(list -> list.list().stream());
        Stream.concat(map.get("name").stream(), also).filter(YamlValue::isText).forEach(name -> name.text()
                .ifPresent(text -> spellings.putIfAbsent(Label.of(text), name)));
        spellings.forEach((label, name) -> names.declare(DocumentNames.Kind.AREA_NAME, label, name));
    }

    private List<Membership> members(YamlMap map) {
        if (!map.has("members")) {
            return List.of();
        }
        List<Membership> members = map.list("members", this::member);
        if (map.isSound() && members.isEmpty()) {
            map.fault(
                    "members",
                    FaultCode.BAD_VALUE,
                    "a group needs at least one member; write the codes of its members");
        }
        return members;
    }

    private Optional<Membership> member(YamlValue value) {
        if (!value.isMap()) {
            return code(Optional.of(value)).map(area -> new Membership(area, null, null));
        }
        return value.map(Vocabulary.MEMBER).flatMap(map -> {
            Optional<AreaCode> area = code(map.get("area"));
            Optional<YearMonth> from = map.read("from", AreasReader::month);
            Optional<YearMonth> to = map.read("to", AreasReader::month);
            return map.build(() -> new Membership(area.orElseThrow(), from.orElse(null), to.orElse(null)));
        });
    }

    private Optional<AreaCode> code(Optional<YamlValue> value) {
        return names.refer(DocumentNames.Kind.AREA, value, AreaCode::new);
    }

    static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeParseException unfit) {
            throw new IllegalArgumentException("'%s' is not a month; write it as 2010-04".formatted(text), unfit);
        }
    }
}

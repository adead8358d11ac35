package org.callover.gateway.ingest.file;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Basis;
import org.callover.kpi.observation.Breakdown;
import org.callover.kpi.observation.Flag;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.period.Period;

/**
 * A temporary file of observations, kept until the number of their import is known.
 *
 * <p>An observation takes 33 bytes on disk and none in memory, so that a file of millions of rows can wait its turn.
 */
public final class ObservationSpool implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final DataOutputStream out;
    private final Words<SeriesId> series = new Words<>();
    private final Words<AreaCode> areas = new Words<>();
    private final Words<Breakdown> breakdowns = new Words<>();
    private final Words<Optional<Basis>> bases = new Words<>();
    private long count;

    /** A numbering of the values of one kind, which has few different values. */
    private static final class Words<T> {
        private final Map<T, Integer> numbers = new HashMap<>();
        private final List<T> values = new ArrayList<>();

        int number(T value) {
            Integer known = numbers.putIfAbsent(value, values.size());
            if (known == null) {
                values.add(value);
            }
            return known == null ? values.size() - 1 : known;
        }
    }

    private ObservationSpool(Path path) throws IOException {
        this.path = path;
        this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path), BUFFER));
    }

    /** Makes an empty spool. */
    public static ObservationSpool create() throws IOException {
        return new ObservationSpool(Files.createTempFile("callover-spool-", ".part"));
    }

    Path path() {
        return path;
    }

    public void add(Observation observation) {
        try {
            out.writeInt(series.number(observation.series()));
            out.writeInt(areas.number(observation.area()));
            out.writeInt(breakdowns.number(observation.breakdown()));
            out.writeShort(observation.period().start().getYear());
            out.writeByte(observation.period().start().getMonthValue());
            out.writeInt(observation.period().months());
            out.writeLong(observation.value().unscaledValue().longValueExact());
            out.writeInt(observation.value().scale());
            out.writeByte(Flag.bits(observation.flags()));
            out.writeShort(bases.number(Optional.ofNullable(observation.basis())));
            count++;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Passes the observations to the reader, in the order they were added, as those of the import with this number. */
    public void replay(int number, Consumer<Observation> reader) {
        try {
            out.flush();
            try (DataInputStream in =
                    new DataInputStream(new BufferedInputStream(Files.newInputStream(path), BUFFER))) {
                for (long left = count; left > 0; left--) {
                    reader.accept(observation(in, number));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Observation observation(DataInputStream in, int number) throws IOException {
        SeriesId ofSeries = series.values.get(in.readInt());
        AreaCode area = areas.values.get(in.readInt());
        Breakdown breakdown = breakdowns.values.get(in.readInt());
        Period period = Period.of(YearMonth.of(in.readShort(), in.readByte()), in.readInt());
        BigDecimal value = new BigDecimal(BigInteger.valueOf(in.readLong()), in.readInt());
        Set<Flag> flags = Flag.ofBits(in.readByte());
        Basis basis = bases.values.get(in.readUnsignedShort()).orElse(null);
        return new Observation(ofSeries, area, period, value, breakdown, flags, basis, number);
    }

    @Override
    public void close() throws IOException {
        try (out) {
            Files.deleteIfExists(path);
        }
    }
}

package org.callover.gateway.ingest.receipt;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.callover.gateway.problem.ProblemDetail;
import org.callover.gateway.problem.ProblemDetail.Fault;
import org.callover.kpi.feed.account.BlankMonth;
import org.callover.kpi.feed.account.ControlTotal;
import org.callover.kpi.feed.account.ImportWarning;
import org.callover.kpi.feed.account.RowsApart;
import org.callover.kpi.feed.account.Subtotal;
import org.callover.kpi.feed.account.UnmappedLabel;
import org.callover.kpi.feed.account.WithheldMonths;
import org.jspecify.annotations.Nullable;

/** A writer of receipts as JSON. */
public final class ReceiptJson {
    private static final JsonGeneratorFactory GENERATORS = Json.createGeneratorFactory(Map.of());

    /** The member with the number of the import in the ledger. */
    static final String REVISION = "revision";

    private static final String ERROR_COUNTS = "errorCounts";

    private final JsonGenerator json;

    private ReceiptJson(JsonGenerator json) {
        this.json = json;
    }

    public static String write(Receipt receipt) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = GENERATORS.createGenerator(text)) {
            new ReceiptJson(json).receipt(receipt);
        }
        return text.toString();
    }

    /** A problem document with the receipt as a member. */
    public static byte[] problem(ProblemDetail problem, Receipt receipt) {
        JsonObject receiptJson = read(write(receipt));
        return Json.createObjectBuilder(read(new String(problem.toJson(), StandardCharsets.UTF_8)))
                .add(ERROR_COUNTS, receiptJson.getJsonArray(ERROR_COUNTS))
                .add("receipt", receiptJson)
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    public static JsonObject read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private void receipt(Receipt receipt) {
        json.writeStartObject();
        if (receipt.id() != null) {
            json.write("id", receipt.id());
        }
        number(REVISION, receipt.revision());
        json.write("status", receipt.status().name()).write("format", receipt.format());
        if (receipt.fileName() != null) {
            json.write("fileName", receipt.fileName());
        }
        json.write("sha256", receipt.sha256());
        counts(receipt);
        lists(receipt);
        warnings(receipt.warnings());
        errors(receipt.errors(), receipt.errorsLeftOut());
        errorCounts(receipt.errorCounts());
        json.writeEnd();
    }

    /** Writes what happened to the figures. */
    private void lists(Receipt receipt) {
        json.writeStartArray("controlTotals");
        receipt.controlTotals().forEach(this::controlTotal);
        json.writeEnd().writeStartArray("apart");
        receipt.apart().forEach(this::apart);
        json.writeEnd().writeStartArray("unmapped");
        receipt.unmapped().forEach(this::unmapped);
        json.writeEnd().writeStartArray("blanks");
        receipt.blanks().forEach(this::blank);
        json.writeEnd().writeStartArray("withheld");
        receipt.withheld().forEach(this::withheld);
        json.writeEnd().writeStartArray("subtotals");
        receipt.subtotals().forEach(this::subtotal);
        json.writeEnd();
    }

    private void counts(Receipt receipt) {
        json.writeStartObject("rows")
                .write("read", receipt.rows().read())
                .write("accepted", receipt.rows().accepted())
                .write("rejected", receipt.rows().rejected())
                .writeEnd();
        json.writeStartObject("observations")
                .write("added", receipt.observations().added())
                .write("revised", receipt.observations().revised())
                .write("unchanged", receipt.observations().unchanged())
                .writeEnd();
    }

    private void controlTotal(ControlTotal total) {
        json.writeStartObject().write("name", total.name());
        amount("file", total.file());
        amount("stored", total.stored());
        amount("apart", total.apart());
        amount("unmapped", total.unmapped());
        amount("rejected", total.rejected());
        json.writeEnd();
    }

    private void apart(RowsApart apart) {
        json.writeStartObject().write("area", apart.area()).write("rows", apart.rows());
        amount("total", apart.total());
        json.write("why", apart.why()).writeEnd();
    }

    private void unmapped(UnmappedLabel unmapped) {
        json.writeStartObject().write("label", unmapped.label()).write("rows", unmapped.rows());
        amount("total", unmapped.total());
        json.writeStartArray("countedIn");
        unmapped.countedIn().forEach(series -> json.write(series.value()));
        json.writeEnd();
        if (unmapped.why() != null) {
            json.write("why", unmapped.why());
        }
        json.writeEnd();
    }

    private void blank(BlankMonth blank) {
        json.writeStartObject()
                .write("area", blank.area())
                .write("month", blank.month().toString())
                .write("cells", blank.cells())
                .writeEnd();
    }

    private void withheld(WithheldMonths withheld) {
        json.writeStartObject().write("series", withheld.series().value()).writeStartArray("months");
        withheld.months().forEach(month -> json.write(month.toString()));
        json.writeEnd().writeStartArray("labels");
        withheld.labels().forEach(json::write);
        json.writeEnd()
                .write("heldBefore", withheld.heldBefore())
                .write("why", withheld.why())
                .writeEnd();
    }

    private void subtotal(Subtotal subtotal) {
        json.writeStartObject().write("label", subtotal.label()).write("rows", subtotal.rows());
        amount("total", subtotal.total());
        json.writeStartArray("countedIn");
        subtotal.countedIn().forEach(series -> json.write(series.value()));
        json.writeEnd().writeStartArray("parts");
        subtotal.parts().forEach(json::write);
        json.writeEnd().write("why", subtotal.why()).writeEnd();
    }

    private void warnings(List<ImportWarning> warnings) {
        if (!warnings.isEmpty()) {
            json.writeStartArray("warnings");
            for (ImportWarning warning : warnings) {
                json.writeStartObject()
                        .write("code", warning.code().name())
                        .write("message", warning.message())
                        .writeStartArray("lines");
                warning.lines().forEach(json::write);
                json.writeEnd().write("rows", warning.rows()).writeEnd();
            }
            json.writeEnd();
        }
    }

    private void errors(List<Fault> faults, int leftOut) {
        json.writeStartArray("errors");
        for (Fault fault : faults) {
            json.writeStartObject();
            number("line", fault.line());
            number("column", fault.column());
            json.write("code", fault.code()).write("message", fault.message()).writeEnd();
        }
        json.writeEnd();
        if (leftOut > 0) {
            json.write("errorsLeftOut", leftOut);
        }
    }

    private void errorCounts(Map<String, Integer> counts) {
        if (!counts.isEmpty()) {
            json.writeStartArray(ERROR_COUNTS);
            counts.forEach((code, count) -> json.writeStartObject()
                    .write("code", code)
                    .write("count", count)
                    .writeEnd());
            json.writeEnd();
        }
    }

    private void number(String name, @Nullable Integer number) {
        if (number != null) {
            json.write(name, number);
        }
    }

    /** A number without trailing zeros, and without a decimal point if it is whole. */
    private void amount(String name, BigDecimal amount) {
        BigDecimal plain = amount.stripTrailingZeros();
        json.write(name, plain.scale() < 0 ? plain.setScale(0) : plain);
    }
}

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openapitools.client.ApiClient;
import org.openapitools.client.ApiException;
import org.openapitools.client.api.AreasApi;
import org.openapitools.client.api.DefinitionsApi;
import org.openapitools.client.api.ImportsApi;
import org.openapitools.client.api.IndicatorsApi;
import org.openapitools.client.api.ReconciliationsApi;
import org.openapitools.client.api.ScorecardsApi;
import org.openapitools.client.api.SeriesApi;
import org.openapitools.client.model.AreaList;
import org.openapitools.client.model.AreaSeries;
import org.openapitools.client.model.Assessment;
import org.openapitools.client.model.Claim;
import org.openapitools.client.model.ClaimAnswer;
import org.openapitools.client.model.Claims;
import org.openapitools.client.model.DefinitionReceipt;
import org.openapitools.client.model.Explanation;
import org.openapitools.client.model.ExplanationStep;
import org.openapitools.client.model.History;
import org.openapitools.client.model.ImportStatus;
import org.openapitools.client.model.KpiSetKind;
import org.openapitools.client.model.KpiSetSummary;
import org.openapitools.client.model.Rag;
import org.openapitools.client.model.Receipt;
import org.openapitools.client.model.Reconciliation;
import org.openapitools.client.model.Score;
import org.openapitools.client.model.Scorecard;
import org.openapitools.client.model.Scored;
import org.openapitools.client.model.Significance;
import org.openapitools.client.model.Summary;
import org.openapitools.client.model.Unscored;

/** The questions of the README, asked with the generated client of a service that has the sample figures. */
public final class Questions {
    private static final String SET = "islington-2021";
    private static final String ISLINGTON = "E09000019";
    private static final String DECEMBER = "2021-12";

    private final ApiClient client = new ApiClient();

    private Questions(String service, String key) {
        client.updateBaseUri(service + "/api/v1");
        client.setRequestInterceptor(request -> request.header("X-API-Key", key));
    }

    /** Takes the address of the service and an administrator's key. */
    public static void main(String... arguments) throws ApiException {
        Questions questions = new Questions(arguments[0], arguments[1]);
        questions.sets();
        questions.scorecard();
        questions.unscored();
        questions.summary();
        questions.history();
        questions.explanation();
        questions.series();
        questions.reconcile();
        questions.dryImport();
        questions.dryDefinition();
        questions.refusal();
        System.out.println("Java: every question has its answer");
    }

    private void sets() throws ApiException {
        KpiSetSummary board = new ScorecardsApi(client)
                .listKpiSets(null, null, null).getItems().stream()
                        .filter(set -> set.getId().equals(SET))
                        .findFirst()
                        .orElseThrow();
        same("kind", KpiSetKind.BOARD, board.getKind());
        same("rows", 31, board.getIndicators());
        same("area", ISLINGTON, board.getArea().getCode());
        AreaList page = new AreasApi(client).listAreas(List.of("borough"), 2, null, null);
        same("page", 2, page.getItems().size());
        same("next page", "limit=2", page.getNext().getQuery().replaceAll(".*(limit=[0-9]+).*", "$1"));
    }

    private void scorecard() throws ApiException {
        Scorecard card = scores(SET, ISLINGTON, DECEMBER);
        same("rows", 31, card.getScores().size());
        same("green", 14, card.getRagCounts().getGreen());
        same("not rated", 11, card.getRagCounts().getNotRated());
        Scored knives = card.getScores().stream()
                .filter(score -> score.getActualInstance() instanceof Scored)
                .map(Score::getScored)
                .filter(score -> score.getIndicator().equals("violence.knife-crime"))
                .findFirst()
                .orElseThrow();
        same("value", 383.0, knives.getValue());
        same("earlier value", 439.0, knives.getComparison().getValue());
        same("change", "-12.8%", knives.getComparison().getDisplay());
        same("assessment", Assessment.BETTER, knives.getComparison().getAssessment());
        same("significance", Significance.NOT_SIGNIFICANT, knives.getComparison().getSignificance());
        same("confidence", 95.0, knives.getInterval().getConfidence());
        same("rag", Rag.GREEN, knives.getRag());
        same("target", 417.05, knives.getTarget().getValue());
    }

    private void unscored() throws ApiException {
        Unscored interventions = scores("central-north-asb", null, "2023-11").getScores().stream()
                .filter(score -> score.getActualInstance() instanceof Unscored)
                .map(Score::getUnscored)
                .filter(score -> score.getIndicator().equals("neighbourhood.asb-interventions"))
                .findFirst()
                .orElseThrow();
        same("reason", "INCOMPLETE_GROUP", interventions.getReason());
        same("months", List.of("2023-11"), interventions.getMissingMonths());
        same("rag", Rag.NOT_RATED, interventions.getRag());
    }

    private Scorecard scores(String set, String area, String period) throws ApiException {
        return new ScorecardsApi(client)
                .getScorecard(set, area == null ? null : List.of(area), null, null, period, null, null, "95", null, null, null);
    }

    private void summary() throws ApiException {
        Summary summary = new ScorecardsApi(client)
                .getSummary(SET, List.of(ISLINGTON), null, null, DECEMBER, null, null, null, null);
        same("red", 6, summary.getRagCounts().getRed());
        same("sentences", 31, summary.getSentences().size());
        same(
                "violence",
                6634.0,
                summary.getConcerns().stream()
                        .filter(row -> row.getTitle().equals("Violence Against the Person"))
                        .findFirst()
                        .orElseThrow()
                        .getValue());
    }

    private void history() throws ApiException {
        History history = new ScorecardsApi(client)
                .getHistory("central-north-asb", null, null, null, "2022-08", "2023-10", null, null, null, null, null, null);
        same("period", "2022-08/2023-10", history.getPeriod());
        same("first calls", 2022, history.getScores().get(0).getScored().getPeriodStart().getYear());
        same("months x rows", 0, history.getScores().size() % 15);
    }

    private void explanation() throws ApiException {
        Explanation explanation = new IndicatorsApi(client)
                .explainScore("youth.yot-caseload", "E09000033", "2019-03", null, null, null, null);
        same("value", 39.0, explanation.getValue());
        ExplanationStep observation = deepest(explanation.getDerivation());
        same("kind", "OBSERVATION", observation.getKind());
        same("fact", "yot-caseload", observation.getFacts().get("series"));
        same("import", String.valueOf(explanation.getImports().get(0).getId()), observation.getFacts().get("import"));
    }

    private static ExplanationStep deepest(ExplanationStep step) {
        return step.getKind().equals("OBSERVATION")
                ? step
                : step.getSteps().stream()
                        .filter(below -> below.getValue() != null)
                        .findFirst()
                        .map(Questions::deepest)
                        .orElseThrow();
    }

    private void series() throws ApiException {
        List<AreaSeries> areas = new IndicatorsApi(client)
                .getIndicatorSeries(
                        "violence.knife-crime", List.of(ISLINGTON, "Camden"), "2020-12", DECEMBER, null, null)
                .getAreas();
        same("second area", "Camden", areas.get(1).getArea().getName());
        AreaSeries series = areas.get(0);
        same("value", 439.0, series.getValues().get(0).getValue());
        same("last value", 383.0, series.getValues().get(12).getValue());
        same("observation", 439.0, series.getObservations().get(0).getValue());
        same("chart", "TOO_FEW", series.getChart().getReason());
        same("unit", "offences", new SeriesApi(client).getSeries("robbery", null).getUnit());
    }

    private void reconcile() throws ApiException {
        Claim right = new Claim()
                .indicator("violence.knife-crime")
                .area("Islington")
                .period(DECEMBER)
                .value("383")
                .percentage("-12.8%");
        Claim wrong = new Claim()
                .indicator("violence.knife-crime")
                .area("Islington")
                .period("2020-12")
                .value("440");
        Reconciliation answers = new ReconciliationsApi(client)
                .reconcile(new Claims().addClaimsItem(right).addClaimsItem(wrong), null);
        same("right", ClaimAnswer.OutcomeEnum.CONFIRMED, answers.getAnswers().get(0).getOutcome());
        same("wrong", ClaimAnswer.OutcomeEnum.DIFFERS, answers.getAnswers().get(1).getOutcome());
        same("counts", Map.of("CONFIRMED", 1, "DIFFERS", 1, "CONTRADICTS_ITSELF", 0, "NOT_CHECKABLE", 0), answers.getCounts());
    }

    private void dryImport() throws ApiException {
        Receipt receipt = new ImportsApi(client)
                .importFile("series,area,period,value\nknife-crime,Islington,2022,401\n", null, true, null, null, "mine.csv");
        same("status", ImportStatus.DRY_RUN, receipt.getStatus());
        same("id", null, receipt.getId());
        same("added", 1, receipt.getObservations().getAdded());
        same("total", 401.0, receipt.getControlTotals().get(0).getStored());
    }

    private void dryDefinition() throws ApiException {
        DefinitionReceipt receipt = new DefinitionsApi(client)
                .publishDefinition("""
                        kpi: 1
                        set: parking
                        title: Parking
                        series:
                          - { id: tickets, title: Penalty tickets, unit: tickets, source: Parking services }
                        indicators:
                          - id: parking.tickets
                            title: Penalty tickets
                            measure: { count: tickets }
                            good: lower
                            window: rolling-12
                            target: 40
                        """, null, true, null);
        same("status", DefinitionReceipt.StatusEnum.DRY_RUN, receipt.getStatus());
        same("name", "parking.yaml", receipt.getName());
    }

    private void refusal() {
        try {
            new ScorecardsApi(client).getKpiSet("violense", null);
            throw new AssertionError("an unknown set was found");
        } catch (ApiException refused) {
            same("status", 404, refused.getCode());
            same("problem", true, refused.getResponseBody().contains("\"code\":\"UNKNOWN_SET\""));
        }
    }

    private static void same(String what, Object expected, Object actual) {
        if (!Objects.equals(expected, actual)) {
            throw new AssertionError("%s: expected %s, but the answer is %s".formatted(what, expected, actual));
        }
    }
}

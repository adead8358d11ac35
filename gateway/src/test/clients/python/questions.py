"""The questions of the README, asked with the generated client of a service that has the sample figures."""

import sys

import openapi_client
from openapi_client import Claim, Claims, ImportStatus, KpiSetKind, Rag, Scored, Unscored

SET = "islington-2021"
ISLINGTON = "E09000019"
DECEMBER = "2021-12"

PARKING = """kpi: 1
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
"""


def same(what, expected, actual):
    if expected != actual:
        raise AssertionError(f"{what}: expected {expected}, but the answer is {actual}")


def of(scores, kind, indicator):
    """The row of an indicator, which must be of this kind."""
    rows = [score.actual_instance for score in scores]
    return next(row for row in rows if isinstance(row, kind) and row.indicator == indicator)


def deepest(step):
    if step.kind == "OBSERVATION":
        return step
    return deepest(next(below for below in step.steps if below.value is not None))


def main(service, key):
    configuration = openapi_client.Configuration(host=service + "/api/v1", api_key={"apiKey": key})
    with openapi_client.ApiClient(configuration) as client:
        scorecards = openapi_client.ScorecardsApi(client)
        indicators = openapi_client.IndicatorsApi(client)

        board = next(each for each in scorecards.list_kpi_sets().items if each.id == SET)
        same("kind", KpiSetKind.BOARD, board.kind)
        same("rows", 31, board.indicators)

        card = scorecards.get_scorecard(SET, area=[ISLINGTON], period=DECEMBER, confidence="95")
        same("rows", 31, len(card.scores))
        same("green", 14, card.rag_counts.green)
        knives = of(card.scores, Scored, "violence.knife-crime")
        same("value", 383, knives.value)
        same("earlier value", 439, knives.comparison.value)
        same("rag", Rag.GREEN, knives.rag)

        calls = scorecards.get_scorecard("central-north-asb", period="2023-11")
        interventions = of(calls.scores, Unscored, "neighbourhood.asb-interventions")
        same("reason", "INCOMPLETE_GROUP", interventions.reason)

        summary = scorecards.get_summary(SET, area=[ISLINGTON], period=DECEMBER)
        same("red", 6, summary.rag_counts.red)
        history = scorecards.get_history("central-north-asb", var_from="2022-08", to="2023-10")
        same("period", "2022-08/2023-10", history.period)

        explanation = indicators.explain_score("youth.yot-caseload", "E09000033", period="2019-03")
        same("value", 39, explanation.value)
        same("series", "yot-caseload", deepest(explanation.derivation).facts["series"])
        series = indicators.get_indicator_series(
            "violence.knife-crime", [ISLINGTON, "Camden"], var_from="2020-12", to=DECEMBER
        )
        same("areas", ["Islington", "Camden"], [each.area.name for each in series.areas])
        same("last value", 383, series.areas[0].values[12].value)

        about = {"indicator": "violence.knife-crime", "area": "Islington"}
        answers = openapi_client.ReconciliationsApi(client).reconcile(
            Claims(
                claims=[
                    Claim(period=DECEMBER, value="383", percentage="-12.8%", **about),
                    Claim(period="2020-12", value="440", **about),
                ]
            )
        )
        same("outcomes", ["CONFIRMED", "DIFFERS"], [answer.outcome for answer in answers.answers])

        receipt = openapi_client.ImportsApi(client).import_file(
            "series,area,period,value\nknife-crime,Islington,2022,401\n", dry_run=True
        )
        same("status", ImportStatus.DRY_RUN, receipt.status)
        same("total", 401, receipt.control_totals[0].stored)
        definition = openapi_client.DefinitionsApi(client).publish_definition(PARKING, dry_run=True)
        same("status", "DRY_RUN", definition.status)

        try:
            scorecards.get_kpi_set("violense")
            raise AssertionError("an unknown set was found")
        except openapi_client.exceptions.NotFoundException as refused:
            same("status", 404, refused.status)
    print("Python: every question has its answer")


if __name__ == "__main__":
    main(*sys.argv[1:])

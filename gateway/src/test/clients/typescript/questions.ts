import {
    AreasApi,
    ClaimAnswerOutcomeEnum,
    Configuration,
    DefinitionReceiptStatusEnum,
    DefinitionsApi,
    ExplanationStep,
    ImportsApi,
    ImportStatus,
    IndicatorsApi,
    KpiSetKind,
    Rag,
    ReconciliationsApi,
    ResponseError,
    Score,
    Scored,
    ScorecardsApi,
    SeriesApi,
    Unscored,
} from './generated';

// The questions of the README, asked with the generated client of a service that has the sample figures.

const [service, key] = process.argv.slice(2);
const configuration = new Configuration({ basePath: service + '/api/v1', apiKey: key });
const scorecards = new ScorecardsApi(configuration);
const indicators = new IndicatorsApi(configuration);

const SET = 'islington-2021';
const ISLINGTON = 'E09000019';
const DECEMBER = '2021-12';

function same<T>(what: string, expected: T, actual: T): void {
    if (JSON.stringify(expected) !== JSON.stringify(actual)) {
        throw new Error(`${what}: expected ${JSON.stringify(expected)}, but the answer is ${JSON.stringify(actual)}`);
    }
}

function found<T>(what: string, value: T | undefined): T {
    if (value === undefined) {
        throw new Error(`there is no ${what}`);
    }
    return value;
}

function scored(scores: Score[], indicator: string): Scored {
    const score = found(indicator, scores.find(each => each.indicator === indicator));
    if (score.status !== 'SCORED') {
        throw new Error(`${indicator} has no score: ${score.reasonText}`);
    }
    return score;
}

function unscored(scores: Score[], indicator: string): Unscored {
    const score = found(indicator, scores.find(each => each.indicator === indicator));
    if (score.status !== 'UNSCORED') {
        throw new Error(`${indicator} has a score: ${score.value}`);
    }
    return score;
}

async function sets(): Promise<void> {
    const board = found(SET, (await scorecards.listKpiSets()).items.find(set => set.id === SET));
    same('kind', KpiSetKind.Board, board.kind);
    same('rows', 31, board.indicators);
    same('area', ISLINGTON, board.area?.code);
    const page = await new AreasApi(configuration).listAreas({ kind: ['borough'], limit: 2 });
    same('page', 2, page.items.length);
    same('next page', '2', new URL(found('next page', page.next), service).searchParams.get('limit'));
}

async function scorecard(): Promise<void> {
    const card = await scorecards.getScorecard({ set: SET, area: [ISLINGTON], period: DECEMBER, confidence: '95' });
    same('rows', 31, card.scores.length);
    same('green', 14, card.ragCounts.green);
    same('not rated', 11, card.ragCounts.notRated);
    const knives = scored(card.scores, 'violence.knife-crime');
    same('value', 383, knives.value);
    same('earlier value', 439, knives.comparison?.value);
    same('change', '-12.8%', knives.comparison?.display);
    same('rag', Rag.Green, knives.rag);
    same('confidence', 95, knives.interval?.confidence);
    same('target', 417.05, knives.target?.value);

    const calls = await scorecards.getScorecard({ set: 'central-north-asb', period: '2023-11' });
    const interventions = unscored(calls.scores, 'neighbourhood.asb-interventions');
    same('reason', 'INCOMPLETE_GROUP', interventions.reason);
    same('months', ['2023-11'], interventions.missingMonths);
    same('not rated', Rag.NotRated, interventions.rag);
}

async function summary(): Promise<void> {
    const answer = await scorecards.getSummary({ set: SET, area: [ISLINGTON], period: DECEMBER });
    same('red', 6, answer.ragCounts.red);
    same('sentences', 31, answer.sentences.length);
    same('violence', 6634, answer.concerns.find(row => row.title === 'Violence Against the Person')?.value);
}

async function history(): Promise<void> {
    const answer = await scorecards.getHistory({ set: 'central-north-asb', from: '2022-08', to: '2023-10' });
    same('period', '2022-08/2023-10', answer.period);
    same('months x rows', 0, answer.scores.length % 15);
    same('first year', 2022, answer.scores[0].periodStart?.getFullYear());
}

function deepest(step: ExplanationStep): ExplanationStep {
    return step.kind === 'OBSERVATION'
        ? step
        : deepest(found('step', (step.steps ?? []).find(below => below.value !== undefined)));
}

async function explanation(): Promise<void> {
    const answer = await indicators.explainScore({ id: 'youth.yot-caseload', area: 'E09000033', period: '2019-03' });
    same('value', 39, answer.value);
    const observation = deepest(answer.derivation);
    same('series', 'yot-caseload', observation.facts?.series);
    same('import', String(answer.imports[0].id), observation.facts?.['import']);
}

async function series(): Promise<void> {
    const answer = await indicators.getIndicatorSeries({
        id: 'violence.knife-crime',
        area: [ISLINGTON, 'Camden'],
        from: '2020-12',
        to: DECEMBER,
    });
    const [islington, camden] = answer.areas;
    same('second area', 'Camden', camden.area.name);
    same('value', 439, islington.values[0].value);
    same('last value', 383, islington.values[12].value);
    same('observation', 439, islington.observations[0].value);
    same('chart', 'TOO_FEW', islington.chart.reason);
    same('unit', 'offences', (await new SeriesApi(configuration).getSeries({ id: 'robbery' })).unit);
}

async function reconcile(): Promise<void> {
    const about = { indicator: 'violence.knife-crime', area: 'Islington' };
    const answer = await new ReconciliationsApi(configuration).reconcile({
        claims: {
            claims: [
                { ...about, period: DECEMBER, value: '383', percentage: '-12.8%' },
                { ...about, period: '2020-12', value: '440' },
            ],
        },
    });
    same('right', ClaimAnswerOutcomeEnum.Confirmed, answer.answers[0].outcome);
    same('wrong', ClaimAnswerOutcomeEnum.Differs, answer.answers[1].outcome);
    same('counted', 1, answer.counts['CONFIRMED']);
}

async function dryImport(): Promise<void> {
    const receipt = await new ImportsApi(configuration).importFile({
        body: 'series,area,period,value\nknife-crime,Islington,2022,401\n',
        dryRun: true,
        fileName: 'mine.csv',
    });
    same('status', ImportStatus.DryRun, receipt.status);
    same('id', undefined, receipt.id);
    same('added', 1, receipt.observations.added);
    same('total', 401, receipt.controlTotals[0].stored);
}

async function dryDefinition(): Promise<void> {
    const receipt = await new DefinitionsApi(configuration).publishDefinition({
        dryRun: true,
        body: `kpi: 1
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
`,
    });
    same('status', DefinitionReceiptStatusEnum.DryRun, receipt.status);
    same('name', 'parking.yaml', receipt.name);
}

async function refusal(): Promise<void> {
    try {
        await scorecards.getKpiSet({ set: 'violense' });
    } catch (refused) {
        if (refused instanceof ResponseError) {
            same('status', 404, refused.response.status);
            same('code', 'UNKNOWN_SET', (await refused.response.json()).code);
            return;
        }
        throw refused;
    }
    throw new Error('an unknown set was found');
}

async function all(): Promise<void> {
    const questions = [
        sets, scorecard, summary, history, explanation, series, reconcile, dryImport, dryDefinition, refusal,
    ];
    for (const question of questions) {
        await question();
    }
    console.log('TypeScript: every question has its answer');
}

all().catch(fault => {
    console.error(fault);
    process.exitCode = 1;
});

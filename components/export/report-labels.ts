import { i18n } from '#i18n';
import type { ReportLabels } from '../../utils/store/export/description.ts';
import { countText } from '../shared/count-text.ts';
import { formatDateTime } from '../shared/format-time.ts';
import { textLocale } from '../shared/text-locale.ts';

/** The words of a report over `count` questions that is made at `at` (epoch ms). */
export function reportLabels(count: number, at: number): ReportLabels {
  return {
    language: i18n.t('language'),
    product: i18n.t('extensionName'),
    report: i18n.t('report.title', count, [countText(count)]),
    made: i18n.t('report.made', [formatDateTime(at, textLocale())]),
    contents: i18n.t('report.contents'),
    question: i18n.t('report.question'),
    quote: i18n.t('report.quote'),
    asked: i18n.t('report.asked'),
    source: i18n.t('report.source'),
    images: i18n.t('images.label'),
    sentPage: i18n.t('report.sentPage'),
    settings: i18n.t('report.settings'),
    cost: i18n.t('report.cost'),
    tags: i18n.t('history.tags'),
    note: i18n.t('history.note'),
    models: i18n.t('report.models'),
    model: i18n.t('report.model'),
    host: i18n.t('report.host'),
    state: i18n.t('report.state'),
    firstToken: i18n.t('report.firstToken'),
    total: i18n.t('report.total'),
    tokens: i18n.t('report.tokens'),
    price: i18n.t('report.price'),
    facts: i18n.t('facts.title'),
    differs: i18n.t('verdict.differs'),
    answers: i18n.t('views.answers'),
    sources: i18n.t('answers.sources'),
    noText: i18n.t('report.noText'),
    code: i18n.t('markdown.code'),
    done: i18n.t('markdown.done'),
    notDone: i18n.t('markdown.notDone'),
    marks: i18n.t('report.marks'),
    markWords: {
      differs: i18n.t('report.markDiffers'),
      some: i18n.t('report.markSome'),
      only: i18n.t('report.markOnly'),
    },
  };
}

import type { ComputedRef, ShallowRef } from 'vue'
import type { AskedQuestion } from '../../core/customers/places/asked-question.ts'
import type { WantedAnswers } from '../../core/customers/places/narrow-answers.ts'
import type { QuestionAnswers } from '../../core/customers/places/place-answers.ts'
import type { AuditRecords } from '../../core/journey/journey-view.ts'
import type { Source } from '../../core/journey/source/source.ts'
import type { Candidate } from '../../core/moments/candidate.ts'
import type { Findings } from '../../core/moments/candidates.ts'
import type { KnownDrivers } from '../../core/moments/customer-data.ts'
import type { ScoredAudit, ScoredCriterion } from '../../core/moments/scored-audit.ts'
import type { MapInput, MapWords } from '../drawing/layout/map-input.ts'
import type { NamedInMap } from './map-words.ts'
import type { Matching } from './shown-filter.ts'
import type { KnownThemes, MentionedThemes } from './themes/use-mentioned-themes.ts'
import type { CustomerAnswers } from './use-customer-answers.ts'
import type { MapChoices } from './use-map-choices.ts'
import type { MapFilter } from './use-map-filter.ts'
import { computed } from 'vue'
import { askedQuestions } from '../../core/customers/places/asked-question.ts'
import { touchpointsOf } from '../../core/journey/journey-view.ts'
import { curveOf, proposeCandidates, scoreAudit, stageScoresOf } from '../../core/moments/scored-audit.ts'
import { useLanguage } from '../../core/screen/use-language.ts'
import { rememberTexts } from '../words/remember-texts.ts'
import { useDrivers } from './drivers/use-drivers.ts'
import { createMapWords } from './map-words.ts'
import { personaCurves } from './persona-curves.ts'
import { createMatching, withoutMatch } from './shown-filter.ts'
import { shownQuestions } from './shown-questions.ts'
import { useMentionedThemes } from './themes/use-mentioned-themes.ts'
import { useCustomerAnswers } from './use-customer-answers.ts'
import { useMapChoices, useUnchanged } from './use-map-choices.ts'
import { useMapFilter } from './use-map-filter.ts'
import { wantedAnswers } from './wanted-answers.ts'

/** An audit's map as its reader chose to see it, on whatever screen and for whatever leaves it. */
export interface ShownMap {
  choices: MapChoices
  filter: MapFilter
  /** Tells what is looked for of what is scored; null where nothing was chosen. */
  matching: ComputedRef<Matching | null>
  audit: ComputedRef<ScoredAudit>
  /** Null where the audit asks nothing. */
  curve: ComputedRef<ScoredCriterion | null>
  found: ComputedRef<Findings>
  candidates: ComputedRef<Candidate[]>
  /** What customers were asked of the journey. */
  asked: ComputedRef<readonly AskedQuestion[]>
  /** What customers answered to each question that they were asked of the journey; none as long as that is read. */
  answers: ComputedRef<readonly QuestionAnswers[]>
  /** Whether what is counted of them was read: what is drawn before is drawn again at once. */
  isCounted: ComputedRef<boolean>
  /** Whose answers count, and when they were given. */
  wanted: ComputedRef<WantedAnswers>
  /** How far the rows of the months that were chosen are read; 'none' where none were. */
  period: CustomerAnswers['period']
  /** Whether what is counted of some could not be read. */
  areUnread: CustomerAnswers['areUnread']
  /** What goes with an outcome that customers were asked for; awaited as long as their rows are read. */
  drivers: Readonly<ShallowRef<KnownDrivers>>
  /** What they speak of at touchpoints. */
  themes: ComputedRef<KnownThemes>
  /** What is drawn, but for the room that there is. */
  input: ComputedRef<Omit<MapInput, 'width' | 'height'>>
  words: ComputedRef<MapWords>
}

/** What is told of customers. */
export interface ToldOfCustomers {
  answers: (answers: QuestionAnswers) => QuestionAnswers
  themes: (themes: MentionedThemes['themes']) => MentionedThemes['themes']
}

const everything: ToldOfCustomers = { answers: answers => answers, themes: themes => themes }

/**
 * Scores an audit as the page's address says.
 * @param told what is told of customers; all of it where that is left out
 */
export function useShownMap(records: () => AuditRecords, told: ToldOfCustomers = everything): ShownMap {
  const { language, t } = useLanguage()
  const asked = computed(() => askedQuestions(records()))
  const choices = useMapChoices(() => asked.value)
  const filter = useMapFilter(records, choices)
  const wanted = useUnchanged(() =>
    wantedAnswers(filter.filter.value, choices.content.value.scored, records().personas))
  const counted = useCustomerAnswers(records, () => asked.value, () => wanted.value)
  const { answers: all, isCounted, period, areUnread } = counted
  const answers = computed(() => all.value.map(told.answers))
  const mentioned = useMentionedThemes(records, () => wanted.value)
  const themes = computed(() => toldThemes(mentioned.value, told))
  const audit = computed<ScoredAudit>(earlier => scoreAudit(records(), filter.filter.value, earlier))
  const matching = computed(() => createMatching(choices.content.value.shown))
  const curve = computed(() => curveOf(audit.value, choices.curve.value))
  const personas = computed(() => {
    const { personaIds: scored } = filter.filter.value
    const asked = choices.content.value.scored.personaIds?.filter(id => scored?.includes(id))
    return personaCurves(records(), filter.filter.value, curve.value, asked?.length ? asked : undefined)
  })
  const drivers = useDrivers(records, () => answers.value, () => wanted.value)
  const ofRows = computed(() => ({
    drivers: drivers.value,
    themes: typeof themes.value === 'string' ? themes.value : themes.value?.themes ?? [],
  }))
  const found = computed(() => proposeCandidates(audit.value, curve.value, answers.value, ofRows.value))
  const candidates = computed(() => found.value.candidates)
  const input = computed(() => ({
    view: audit.value.view,
    stageScores: stageScoresOf(audit.value, curve.value, choices.stageScores.value),
    curve: curve.value,
    candidates: candidates.value,
    personas: personas.value,
    questions: shownQuestions(choices.lanes.value, answers.value, audit.value),
    unfolded: new Set(choices.unfolded.value),
    dimmed: withoutMatch(touchpointsOf(audit.value.view), matching.value),
    lanes: choices.lanes.value,
    level: choices.level.value,
    zoom: choices.zoom.value,
  }))
  const said = computed(() => ({ language: language.value, t: rememberTexts(t) }))
  const sources = computed<readonly Source[]>(earlier => unlessSame(records().sources, earlier))
  const named = computed<NamedInMap>(earlier => namedIn(audit.value, earlier))
  const words = computed(() => createMapWords(said.value.t, said.value.language, named.value, sources.value))
  const ofCustomers = { asked, answers, isCounted, wanted, period, areUnread, drivers, themes }
  return { choices, filter, matching, audit, curve, found, candidates, ...ofCustomers, input, words }
}

function toldThemes(known: KnownThemes, told: ToldOfCustomers): KnownThemes {
  return known === null || typeof known === 'string' ? known : { ...known, themes: told.themes(known.themes) }
}

/** The earlier list where it has the same sources, so that words and what is laid out of them stay. */
function unlessSame(sources: readonly Source[], earlier: readonly Source[] | undefined): readonly Source[] {
  const isSame = earlier?.length === sources.length && sources.every((source, index) => source === earlier[index])
  return isSame ? earlier : sources
}

/** The same object as long as the names are the same, so that words and what is laid out of them stay. */
function namedIn({ view: { audit, auditors } }: ScoredAudit, earlier: NamedInMap | undefined): NamedInMap {
  return earlier?.audit === audit && earlier.auditors === auditors ? earlier : { audit, auditors }
}

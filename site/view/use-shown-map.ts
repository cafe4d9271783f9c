import type { ComputedRef } from 'vue'
import type { AuditRecords } from '../../core/journey/journey-view.ts'
import type { Candidate } from '../../core/moments/candidate.ts'
import type { Findings } from '../../core/moments/candidates.ts'
import type { ScoredAudit, ScoredCriterion } from '../../core/moments/scored-audit.ts'
import type { MapInput, MapWords } from '../drawing/layout/map-input.ts'
import type { NamedInMap } from './map-words.ts'
import type { Matching } from './shown-filter.ts'
import type { MapChoices } from './use-map-choices.ts'
import type { MapFilter } from './use-map-filter.ts'
import { computed } from 'vue'
import { touchpointsOf } from '../../core/journey/journey-view.ts'
import { curveOf, proposeCandidates, scoreAudit, stageScoresOf } from '../../core/moments/scored-audit.ts'
import { useLanguage } from '../../core/screen/use-language.ts'
import { rememberTexts } from '../words/remember-texts.ts'
import { createMapWords } from './map-words.ts'
import { personaCurves } from './persona-curves.ts'
import { createMatching, withoutMatch } from './shown-filter.ts'
import { useMapChoices } from './use-map-choices.ts'
import { useMapFilter } from './use-map-filter.ts'

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
  /** What is drawn, but for the room that there is. */
  input: ComputedRef<Omit<MapInput, 'width' | 'height'>>
  words: ComputedRef<MapWords>
}

/** Scores an audit as the page's address says. */
export function useShownMap(records: () => AuditRecords): ShownMap {
  const { language, t } = useLanguage()
  const choices = useMapChoices()
  const filter = useMapFilter(records, choices)
  const audit = computed<ScoredAudit>(earlier => scoreAudit(records(), filter.filter.value, earlier))
  const matching = computed(() => createMatching(choices.content.value.shown))
  const curve = computed(() => curveOf(audit.value, choices.curve.value))
  const personas = computed(() => {
    const { personaIds: scored } = filter.filter.value
    const asked = choices.content.value.scored.personaIds?.filter(id => scored?.includes(id))
    return personaCurves(records(), filter.filter.value, curve.value, asked?.length ? asked : undefined)
  })
  const found = computed(() => proposeCandidates(audit.value, curve.value))
  const candidates = computed(() => found.value.candidates)
  const input = computed(() => ({
    view: audit.value.view,
    stageScores: stageScoresOf(audit.value, curve.value, choices.stageScores.value),
    curve: curve.value,
    candidates: candidates.value,
    personas: personas.value,
    unfolded: new Set(choices.unfolded.value),
    dimmed: withoutMatch(touchpointsOf(audit.value.view), matching.value),
    lanes: choices.lanes.value,
    level: choices.level.value,
    zoom: choices.zoom.value,
  }))
  const said = computed(() => ({ language: language.value, t: rememberTexts(t) }))
  const named = computed<NamedInMap>(earlier => namedIn(audit.value, earlier))
  const words = computed(() => createMapWords(said.value.t, said.value.language, named.value))
  return { choices, filter, matching, audit, curve, found, candidates, input, words }
}

/** The same object as long as the names are the same, so that words and what is laid out of them stay. */
function namedIn({ view: { audit, auditors } }: ScoredAudit, earlier: NamedInMap | undefined): NamedInMap {
  return earlier?.audit === audit && earlier.auditors === auditors ? earlier : { audit, auditors }
}

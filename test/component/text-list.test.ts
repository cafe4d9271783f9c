import type { AnswerText } from '../../core/customers/table/read-texts.ts'
import type { TextOffer } from '../../site/customers/texts/text-facets.ts'
import { expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { defineComponent, h, shallowRef } from 'vue'
import TextList from '../../site/customers/texts/TextList.vue'
import { showOnSite } from './support/site.ts'

/** An answer file's texts, of which there is one. */
function offerOf(handle: number): TextOffer {
  return {
    questions: [],
    measures: [],
    themes: [],
    places: { ids: [], resolve: id => id, name: String },
    found: { handle, total: 1, questionIds: ['q1'], places: [null], scores: [], measures: [] },
    dayOf: () => '2026-03-01',
  }
}

it('shows no text of the file before, however late it comes', async () => {
  const offer = shallowRef(offerOf(1))
  const asked: ((texts: AnswerText[]) => void)[] = []
  const read = () => new Promise<AnswerText[]>(resolve => asked.push(resolve))
  const answer = (text: string): AnswerText[] =>
    [{ at: 0, questionId: 'q1', text, score: null, place: null, measures: [] }]
  await showOnSite(defineComponent(() => () =>
    h(TextList, { offer: offer.value, found: new Uint32Array([0]), label: 'Texts', read })), {})
  await expect.poll(() => asked.length).toBe(1)
  offer.value = offerOf(2)
  await expect.poll(() => asked.length).toBeGreaterThan(1)
  asked.at(-1)!(answer('New'))
  await expect.element(page.getByText('New')).toBeVisible()
  asked[0]!(answer('Old'))
  await new Promise(requestAnimationFrame)
  expect(page.getByRole('article').element().textContent).toContain('New')
})

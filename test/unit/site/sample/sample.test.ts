import { readFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { fetchFile } from '../../../../site/sample/fetch-file.ts'
import { sampleAuditId, sampleName } from '../../../../site/sample/sample.ts'
import { recordsIn } from '../../../support/tamper.ts'

const bytes = readFileSync(new URL(`../../../../site/public/${sampleName}`, import.meta.url))

describe('the sample', () => {
  it('is the audit that the site looks for before it fetches it', async () => {
    const audits = await recordsIn(new Blob([bytes]), 'audit')
    expect(audits.map(({ id }) => id)).toEqual([sampleAuditId])
  })
})

describe('fetching a file', () => {
  const answer = (response: Response) => vi.spyOn(globalThis, 'fetch').mockResolvedValueOnce(response)

  it('tells how far it is, and gives the whole file under its name', async () => {
    answer(new Response(bytes, { headers: { 'content-length': String(bytes.length) } }))
    const shares: number[] = []
    const file = await fetchFile('a', 'b.kairos', AbortSignal.timeout(1000), share => shares.push(share))
    expect([file.name, file.size]).toEqual(['b.kairos', bytes.length])
    expect(shares.at(-1)).toBe(1)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
  })

  it('never says that more is here than there is, where the server packs what it sends', async () => {
    answer(new Response(bytes, { headers: { 'content-length': '10' } }))
    const shares: number[] = []
    await fetchFile('a', 'b.kairos', AbortSignal.timeout(1000), share => shares.push(share))
    expect(Math.max(...shares)).toBe(1)
  })

  it('does without shares where the size is not told', async () => {
    answer(new Response(bytes))
    const onShare = vi.fn()
    const file = await fetchFile('a', 'b.kairos', AbortSignal.timeout(1000), onShare)
    expect(file.size).toBe(bytes.length)
    expect(onShare).not.toHaveBeenCalled()
  })

  it('takes no page that says that there is no such file', async () => {
    answer(new Response('Not found', { status: 404 }))
    await expect(fetchFile('a', 'b.kairos', AbortSignal.timeout(1000), () => {})).rejects.toThrow('404')
  })
})

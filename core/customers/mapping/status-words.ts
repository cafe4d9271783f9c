import type { RowState } from '../../journey/source/mapping.ts'
import { nameKey } from '../../journey/same-name.ts'

/**
 * Plain words of a status, in English, simplified and traditional Chinese; those of a finished answer are not needed.
 * What tickets are called as well, such as "pending" or "in progress", says nothing of an answer and is left out.
 */
const plain: Record<Exclude<RowState, 'answered'>, readonly string[]> = {
  invited: [
    ...['invited', 'sent', 'survey sent', 'e-mail sent', 'delivered', 'opened', 'clicked', 'offered', 'reminded'],
    ...['unanswered', 'not answered', 'no answer', 'no response', 'not responded', 'not started', 'unopened'],
    ...['已邀请', '已发送', '已送达', '已打开', '未回答', '未作答', '未答复', '未回复', '未开始', '未打开'],
    ...['已邀請', '已發送', '已寄出', '已送達', '已開啟', '未答覆', '未回覆', '未開始', '未開啟'],
  ],
  partial: [
    ...['partial', 'partially completed', 'partially complete', 'incomplete', 'unfinished', 'not finished'],
    ...['started', 'begun', 'abandoned', 'broken off', 'dropped out'],
    ...['未完成', '部分完成', '已开始', '作答中', '答题中', '填写中', '中途退出', '已開始', '答題中', '填寫中'],
  ],
  dropped: [
    ...['test', 'preview', 'survey preview', 'survey test', 'spam', 'invalid', 'duplicate', 'deleted', 'bounced'],
    ...['screened out', 'disqualified', 'quota full', 'over quota', 'not a customer'],
    ...['测试', '预览', '垃圾', '无效', '重复', '已删除', '作废', '被筛除', '甄别', '退信', '配额已满'],
    ...['測試', '預覽', '無效', '重複', '已刪除', '作廢', '被篩除', '甄別', '退信', '配額已滿'],
  ],
}

const stateOf = new Map(Object.entries(plain).flatMap(([state, words]) =>
  words.map(word => [nameKey(word), state as RowState] as const)))

/** Longer than any known word: what a cell holds may be a book. */
const longest = 60

/** What a word of a status says of its row; null for one that says nothing, or that the answer is finished. */
export function knownState(word: string): RowState | null {
  return word.length > longest ? null : stateOf.get(nameKey(word)) ?? null
}

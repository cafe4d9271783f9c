import type { PlainRole } from './plan.ts'
import { plainWords } from '../../journey/same-name.ts'

/** What columns are called in English, simplified and traditional Chinese; the first that fits. */
const patterns: [PlainRole | 'text', RegExp][] = [
  ['customer', /\be ?mail\b|(?:customer|user|client|member|contact) id\b|邮箱|郵箱|信箱|電郵|电邮/],
  ['customer', /(?:客户|用户|会员|客戶|用戶|會員|顧客)(?:id|编号|編號)/],
  ['invited', /\binvit(?:ed|ation)\b|\bsent (?:at|on|date)\b|邀请|邀請|发送时间|發送時間/],
  ['address', /\burl\b|\bpage\b|\blink\b|网址|網址|链接|連結|页面|頁面/],
  ['time', /\b(?:date|time|timestamp|datetime)\b|\b(?:created|submitted|completed|answered)(?: at| on)?$|时间|時間|日期/],
  ['text', /\bcomments?\b|\bfeedback\b|\bverbatims?\b|\bremarks?\b|\bsuggestions?\b|\bwhy\b|\breasons?\b|\breviews?\b/],
  ['text', /评论|評論|意见|意見|反馈|反饋|建议|建議|留言|备注|備註|原因/],
  ['survey', /\bsurvey\b|问卷|問卷/],
  ['queue', /\bqueue\b|队列|佇列/],
  ['touchpoint', /\btouch ?points?\b|触点|接触点|觸點|接觸點/],
  ['team', /\bteam\b|\bdepartment\b|\bgroup\b|团队|團隊|部门|部門|小组|小組/],
  ['channel', /\bchannel\b|\bsource\b|\bvia\b|渠道|管道|通路|来源|來源/],
  ['market', /\bmarket\b|\bcountry\b|\bregion\b|市场|市場|国家|國家|地区|地區/],
  ['segment', /\bsegment\b|\btier\b|\bcustomer type\b|\bplan\b|客群|细分|分群|客户类型|客戶類型|会员等级|會員等級/],
  ['status', /\bstatus\b|状态|狀態/],
  ['tag', /\btags?\b|\blabels?\b|\bcategory\b|标签|標籤|分类|分類/],
  ['count', /^(?:count|n|frequency|number of answers|人数|人數|份数|份數)$/],
  ['record', /^(?:id|no|number|#|uuid)$|\b(?:record|response|respondent|answer|ticket|case) (?:id|no|number)\b/],
  ['record', /^(?:编号|序号|編號|序號|单号|單號)$|(?:工单|工單|答卷|记录|記錄|回复|回覆)(?:号|號|编号|編號|id)/],
]

/** What a column of a name holds; null where its name does not say. */
export function roleNamed(name: string): PlainRole | 'text' | null {
  // What stands in names of columns as one word.
  const words = plainWords(name.replace(/([a-z])([A-Z])/g, '$1 $2')).join(' ')
  return patterns.find(([, pattern]) => pattern.test(words))?.[0] ?? null
}

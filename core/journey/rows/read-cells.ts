import type { Phase } from '../stage.ts'
import type { Channel } from '../touchpoint.ts'
import { nameKey } from '../same-name.ts'

const phaseWords: Record<Phase, readonly string[]> = {
  buying: ['buying', 'buy', 'purchase', 'before purchase', '购买', '购买前', '購買', '購買前'],
  ownership: ['ownership', 'owning', 'use', 'usage', 'using', '使用', '拥有', '擁有'],
  advocacy: [
    ...['advocacy', 'recommendation', 'recommend', 'loyalty'],
    ...['口碑推荐', '推荐', '口碑', '口碑推薦', '推薦'],
  ],
}

const channelWords: Record<Channel, readonly string[]> = {
  web: ['web', 'website', 'site', 'online', 'web page', '网页', '网站', '官网', '網頁', '網站', '官網'],
  app: ['app', 'mobile app', 'application', '应用', '手机应用', '应用程序', '應用程式', '手機應用程式'],
  email: ['e-mail', 'email', 'e-mails', '邮件', '电子邮件', '電子郵件', '電郵'],
  chat: [
    ...['chat', 'live chat', 'messenger', 'chatbot'],
    ...['聊天', '在线聊天', '在线咨询', '在线客服', '線上聊天', '線上諮詢', '線上客服', '即時通訊', '即时通讯'],
  ],
  phone: ['phone', 'telephone', 'call', 'hotline', '电话', '热线', '電話', '熱線'],
  store: ['store', 'shop', 'branch', 'in store', '门店', '实体店', '店铺', '門市', '實體店', '店面', '門店'],
  post: ['post', 'letter', 'parcel', '邮寄', '信件', '快递', '郵寄', '宅配'],
  social: [
    ...['social', 'social media', 'social network'],
    ...['社交媒体', '社交网络', '社媒', '社交媒體', '社群媒體'],
  ],
  // Not what stands on such a site: a touchpoint may be called a review.
  review: ['review site', 'review sites', 'review portal', '点评网站', '评价网站', '評論網站', '評價網站'],
  other: ['other', 'others', '其他', '其它'],
}

function byWord<Value extends string>(words: Record<Value, readonly string[]>): Map<string, Value> {
  const entries = Object.entries(words) as [Value, readonly string[]][]
  return new Map(entries.flatMap(([value, names]) => names.map(name => [nameKey(name), value] as const)))
}

const [phaseByWord, channelByWord] = [byWord(phaseWords), byWord(channelWords)]

/** The phase that a word in one of the three languages means; undefined where none is known by it. */
export function phaseNamed(word: string): Phase | undefined {
  return phaseByWord.get(nameKey(word))
}

/** The channel that a word in one of the three languages means; undefined where none is known by it. */
export function channelNamed(word: string): Channel | undefined {
  return channelByWord.get(nameKey(word))
}

/** A share of customers as it was typed: 0.4 or 40 %. */
export interface TypedShare {
  value: number
  isPercent: boolean
}

const sharePattern = /^([+-]?(?:\d+(?:[.,]\d+)?|[.,]\d+))\s*(%?)$/

/** Reads a share with a point or a comma before its decimals, whatever the width of its signs; null for none. */
export function readShare(cell: string): TypedShare | null {
  const [, digits, sign] = sharePattern.exec(cell.normalize('NFKC').trim()) ?? []
  return digits === undefined ? null : { value: Number(digits.replace(',', '.')), isPercent: sign === '%' }
}

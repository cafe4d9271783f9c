import { searchableText } from '../../journey/searchable-text.ts'

/** Words that customers use whatever they speak of, and those that ask or thank in a survey. */
const english = `
a about above actually after again against all almost already also although always am among an and another any anyone
anything are as at back be because been before being below between both but by came can come could day days did do does
doing done down during each either else even ever every everyone everything few for from further get gets getting give
given go goes going gone got had has have having he hello her here hers herself hi him himself his how however i if in
into is it its itself just keep kind least less let lot lots made make makes many may maybe me might mine more most much
must my myself n near need needs nor now of off often on once one ones only onto or other others ought our ours
ourselves out over own per please put quite rather really s same say see seems shall she should since so some someone
something soon sort still such t than thank thanks that the their theirs them themselves then there these they thing
things this those though through thus til till time times to together too toward two under until up upon us use used
using very via was way we well went were what when where whether which while who whoever whole whom whose why will with
within would yes yet you your yours yourself i'm i've i'd i'll it's it'll that's there's they're they've we're we've
we'd we'll you're you've you'd you'll he's she's let's what's who's
`

const simplified = `
的 地 得 了 着 过 是 在 有 和 与 及 或 或者 并 并且 而 而且 但 但是 可是 不过 然而 因为 所以 由于 因此 如果 要是 虽然 即使 就 就是
才 又 也 还 还是 还有 都 全 很 非常 太 更 最 比较 挺 蛮 真 真的 十分 特别 有点 有些 一点 一些 一下 一直 一样 一般 一个 一次 一种
两个 两次 几个 几次 个 次 种 件 些 位 天 年 月 日 时 时候 时间 现在 今天 昨天 已经 刚 刚刚 正在 将 会 能 能够 可以 可能 应该 要 想
让 使 被 把 给 对 对于 关于 从 到 向 往 于 以 以及 为 为了 跟 同 用 按 比 由 等 等等 吗 呢 吧 啊 呀 哦 嗯 哈 哈哈 嘛 啦 之 之后 之前
以后 以前 后 前 里 中 上 下 内 外 来 去 做 说 看 觉得 感觉 知道 希望 请 谢谢 您好 你好 我 我们 你 你们 您 他 她 它 他们 她们 它们
自己 大家 别人 人 这 那 这个 那个 这些 那些 这样 那样 这么 那么 这里 那里 这次 此 其 其他 其它 每 每次 每个 各 某 另 另外 什么 怎么
怎样 如何 为什么 哪 哪里 哪个 谁 多 多少 几 第 第一 一 二 两 三 四 五 六 七 八 九 十 百 千 万 只 只是 只有 只能 再 再次 总 总是 经常
其实 当 当时 然后 接着 最后 最近 东西 方面 问题 情况 所 者 且 即 则 却 竟然 居然 起来 出来 下来 上来 过来 过去 一定 起 好
`

const traditional = `
著 過 與 並 並且 還 還是 還有 但是 不過 因為 由於 雖然 如果 要是 就 纔 才 個 一個 一點 一樣 兩個 兩次 幾個 幾次 種 一種 時 時候 時間
現在 已經 剛 剛剛 將 會 能夠 應該 讓 給 對 對於 關於 從 為 為了 嗎 啦 喔 耶 囉 後 之後 以後 裡 裏 內 來 說 覺得 感覺 請 謝謝 我們 你們
妳 妳們 他們 她們 它們 這 這個 那個 這些 這樣 那樣 這麼 那麼 這裡 那裡 這次 每個 甚麼 什麼 怎麼 怎樣 為什麼 哪裡 哪個 誰 幾 兩 萬 只是
總 總是 經常 其實 當 當時 然後 接著 最後 東西 問題 情況 卻 起來 出來 下來 上來 過來 過去 真 真的 非常 比較 蠻 別人
`

/** Words that turn the next one round: they are said of nothing by themselves. */
const turning = `
no not never without cannot can't won't don't doesn't didn't isn't aren't wasn't weren't couldn't wouldn't shouldn't
haven't hasn't hadn't unable none nothing neither
不 没 没有 未 无 无法 别 不能 不会 不是 不要 不想 不够 不太 不给 沒 沒有 無 無法 別 不會 不夠 不給
`

function wordsOf(list: string): Set<string> {
  return new Set(list.split(/\s+/).map(word => searchableText(word).trim()))
}

/** Words that say nothing of what a text is about, in English and Chinese, as searchable text. */
export const stopWords: ReadonlySet<string> = wordsOf(english + simplified + traditional)

/** Words that say something with the next one alone, such as "no" in "no reply". */
export const turningWords: ReadonlySet<string> = wordsOf(turning)

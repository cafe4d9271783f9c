/** What customers write in tickets, by touchpoint and by whether they are pleased; none has a comma. */
const comments: Readonly<Record<string, { pleased: string[], displeased: string[] }>> = {
  'Payment': {
    pleased: ['Card accepted at the first try.', 'The refund came within a day.', '付款很快。'],
    displeased: [
      'The payment button did nothing.',
      'Charged twice and no answer for three days.',
      'My card was refused without a reason.',
      'Where is my refund?',
      '付款按钮没有反应。',
    ],
  },
  'Sign up': {
    pleased: ['Signed up in a minute.', 'The form was shorter than I thought.'],
    displeased: ['Why do you need my phone number?', 'The code never came.', '註冊時一直收不到驗證碼。'],
  },
  'Contact support': {
    pleased: ['A friendly answer within the hour.', 'Somebody really read what I wrote.'],
    displeased: ['I waited two days for an answer.', 'Three people asked me the same questions.', '等了很久才有人回复。'],
  },
}

/** A comment that fits; every third customer writes nothing. */
export function commentOn(touchpoint: string, rating: number, random: () => number): string {
  const { pleased, displeased } = comments[touchpoint]!
  const fitting = rating >= 4 ? pleased : displeased
  const chosen = Math.floor(1.5 * random() * fitting.length)
  return fitting[chosen] ?? ''
}

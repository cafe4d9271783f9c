import type { MissingReason } from '../../core/journey/rating.ts'

/**
 * One touchpoint of the sample's walk, and how customers would fare there: what the auditors' ratings scatter around.
 */
export interface Stop {
  touchpoint: string
  /** The page, and how far down it the touchpoint lies, as a share of its height. */
  path: string
  scroll: number
  /** 1 to 5. */
  satisfaction: number
  /** Where nobody could rate, and why. */
  missing?: MissingReason
  /** What each of the auditors noticed, in their order; empty where nothing. */
  notes: string[]
}

/** A walk over the pages of startbootstrap-modern-business, as a customer would buy, use and recommend. */
export const walk: Stop[] = [
  {
    touchpoint: 'Home page',
    path: 'index.html',
    scroll: 0,
    satisfaction: 4.3,
    notes: ['Says at once what it is for.', 'The promise is clear, the picture says nothing.', ''],
  },
  {
    touchpoint: 'Search result',
    path: 'blog-home.html',
    scroll: 0,
    satisfaction: 3.2,
    notes: ['', 'The newest first, not the one I looked for.', ''],
  },
  {
    touchpoint: 'About us',
    path: 'about.html',
    scroll: 0,
    satisfaction: 3.8,
    notes: ['A purpose one can believe in.', '', 'No names until far down the page.'],
  },
  {
    touchpoint: 'Blog or article',
    path: 'blog-post.html',
    scroll: 0,
    satisfaction: 3.6,
    notes: ['', 'Pleasant to read, leads nowhere.', ''],
  },
  {
    touchpoint: 'Product page',
    path: 'portfolio-item.html',
    scroll: 0,
    satisfaction: 3.4,
    notes: ['What it does stands below the fold.', '', ''],
  },
  {
    touchpoint: 'Pricing',
    path: 'pricing.html',
    scroll: 0,
    satisfaction: 2.9,
    notes: [
      'Which plan has private projects? I had to compare line by line.',
      'Per month, or per user and month?',
      'The middle plan is marked, and no reason given.',
    ],
  },
  {
    touchpoint: 'FAQ',
    path: 'faq.html',
    scroll: 0,
    satisfaction: 2.6,
    notes: ['Every question is called “Accordion item”.', 'No answer to what it costs to leave.', ''],
  },
  {
    touchpoint: 'Chat with sales',
    path: 'contact.html',
    scroll: 1,
    satisfaction: 0,
    missing: 'could-not-reach',
    notes: ['The chat button does nothing.', '', 'Nobody answers.'],
  },
  {
    touchpoint: 'Sign up',
    path: 'contact.html',
    scroll: 0,
    satisfaction: 2.2,
    notes: [
      'Why do you need my phone number?',
      'The form does not say what happens next.',
      'The phone number is required, a reason is missing.',
    ],
  },
  {
    touchpoint: 'Payment',
    path: 'pricing.html',
    scroll: 0.5,
    satisfaction: 1.4,
    notes: ['“Choose plan” leads nowhere. Twice.', 'The button does not answer at all.', 'I would give up here.'],
  },
  {
    touchpoint: 'First use',
    path: 'portfolio-overview.html',
    scroll: 0,
    satisfaction: 4.7,
    notes: [
      'Oh, the examples are already filled in.',
      'Something to look at within seconds.',
      'This is where it becomes fun.',
    ],
  },
  {
    touchpoint: 'Help centre',
    path: 'faq.html',
    scroll: 0.6,
    satisfaction: 3.5,
    notes: ['', 'Second half answers real questions.', ''],
  },
  {
    touchpoint: 'Contact support',
    path: 'contact.html',
    scroll: 0.7,
    satisfaction: 3.3,
    notes: ['A mail address and no hours.', '', ''],
  },
  {
    touchpoint: 'Review request',
    path: 'blog-home.html',
    scroll: 0.4,
    satisfaction: 3.7,
    notes: ['', '', 'Asks politely, once.'],
  },
  {
    touchpoint: 'Invite a friend',
    path: 'index.html',
    scroll: 1,
    satisfaction: 3.9,
    notes: ['A newsletter field where an invitation should be.', '', ''],
  },
]

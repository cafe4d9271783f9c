import type { Template } from './template.ts'
import { b2bPurchase } from './b2b-purchase.ts'
import { cancellingASubscription } from './cancelling-a-subscription.ts'
import { onlinePurchase } from './online-purchase.ts'
import { softwareOnboarding } from './software-onboarding.ts'
import { supportCase } from './support-case.ts'

/** The journeys that Kairos brings with it, in the order in which they are offered. */
export const templates: readonly Template[] = [
  onlinePurchase,
  softwareOnboarding,
  supportCase,
  b2bPurchase,
  cancellingASubscription,
]

import type { Component } from 'vue'
import type { Mark } from '../../core/journey/observation.ts'
import { Star, ThumbsDown, ThumbsUp } from '@lucide/vue'

/** What stands for each mark, beside its word. */
export const markIcons: Readonly<Record<Mark, Component>> = { pain: ThumbsDown, gain: ThumbsUp, pivotal: Star }

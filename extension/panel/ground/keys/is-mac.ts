/** Whether this is a Mac, whose keyboard has a key of its own for what is Ctrl elsewhere. */
export function isMac(): boolean {
  const { userAgentData, platform }: Navigator & { userAgentData?: { platform: string } } = navigator
  return /mac/i.test(userAgentData?.platform ?? platform)
}

/** Whether this is a Mac, whose keyboard has a key of its own for what is Ctrl elsewhere. */
export function isMac(): boolean {
  const { userAgentData, platform } = navigator as Navigator & { userAgentData?: { platform: string } }
  return /mac/i.test(userAgentData?.platform ?? platform)
}

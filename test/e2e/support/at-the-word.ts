/** Runs in a panel: clicks a button in the moment in which the word is given. */
export function clickAtTheWord(button: Element): void {
  new BroadcastChannel('the word').onmessage = () => (button as HTMLElement).click()
}

/** Runs in a panel: all buttons that wait for the word are clicked, in this panel too. */
export function giveTheWord(): void {
  new BroadcastChannel('the word').postMessage(null)
}

/** A page of either browser, in which a function or the text of a script can be run. */
export interface AnyPage {
  evaluate: <Result, Argument>(
    run: string | ((argument: Argument) => Result | Promise<Result>),
    argument: Argument,
  ) => Promise<Result>
}

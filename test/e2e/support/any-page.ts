/** A page of either browser, in which a function can be run. */
export interface AnyPage {
  evaluate: <Result, Argument>(
    run: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ) => Promise<Result>
}

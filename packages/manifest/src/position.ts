/** A place in a text. `line` and `column` count from 1, `length` in UTF-16 units on that line. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly length?: number;
}

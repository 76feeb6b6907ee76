// A bundler takes js-yaml's ES module for `import`, and its CommonJS module for this: the latter parses four times
// faster, for its state is not spread into an object in dictionary mode.
// eslint-disable-next-line @typescript-eslint/no-require-imports
import jsYaml = require('js-yaml');

export const { parseEvents, getScalarValue, YAMLException, EVENT_ID, SCALAR_STYLE, COLLECTION_STYLE } = jsYaml;

export type Event = jsYaml.Event;
/** A scalar in the text: its range, style and tag. */
export type ScalarEvent = Extract<Event, { valueStart: number }>;
/** The start of a list or a mapping. */
export type CollectionEvent = Extract<Event, { start: number }>;
export type AliasEvent = Exclude<Extract<Event, { anchorStart: number }>, { tagStart: number }>;

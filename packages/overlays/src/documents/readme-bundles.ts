/** Which rules and dashboards of a chart are off, and why; whoever misses one looks here. */
export const readmeBundles: readonly string[] = [
  '<% if (view.bundles.length > 0) { -%>',
  '',
  '## Rules and dashboards of the charts',
  '',
  'Charts bring some of their own. Where ours say the same, theirs are off, so that nothing pages or is shown twice.',
  '<% for (const one of view.bundles) { -%>',
  '',
  '**<%- one.what %>**',
  '',
  '- Replaced by ours: <%- one.replaced %>.',
  '- Off, because what they watch is not here or cannot be seen: <%- one.needless %>.',
  '- Stay: <%- one.stay %>.',
  '<% } -%>',
  '<% } -%>',
];

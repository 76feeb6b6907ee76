/** What the page on the generators says of each beside its options. */
export const notes: Readonly<Record<string, string>> = {
  component: `
A component of the catalogue becomes \`component.ts\` in the components' folder, with its knobs explained in comments, a spec
where the workspace has Jest or Vitest, and a key in the \`environment.yaml\` of each environment. On one that is there already
the command says where it lies, where it is on and what would turn it on elsewhere; \`--environments\` does that.

With \`--chart\` the definition is read from the chart: its version from \`Chart.yaml\`, and where Helm is on the \`PATH\` (or
named by \`GITOPS_HELM\`) its Services, pods, rights and kinds from \`helm template\` with the chart's own values. What is a guess
is marked in the file. Nothing is fetched: pull a chart first with \`helm pull\`, which also works for a machine that is offline.
`,
  environment: `
\`--from\` copies settings, values, patches and manifests. The name of the other environment is replaced where it stands as a
word, buckets and the database become its own, and each change is printed. Encrypted Secrets are not copied: they are made for
one cluster. Addresses of the network are facts of a cluster, so look at them.
`,
  remove: `
Takes out the folder, the key in each \`environment.yaml\`, values files and patches that would hit nothing any more. It tells
first what of yours goes with it (knobs, values, patches, a file that you changed), since adding it again does not bring that
back, and what stays in clusters and stores, with the command that removes it there. While something needs it, it refuses.
`,
};

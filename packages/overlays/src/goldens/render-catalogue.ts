import { memoryTree, type TreeFile } from '@254carbon/manifest';
import { parseWorkspace } from '../parse/parse-workspace';
import { renderEnvironment } from '../render-environment';
import { locatedCatalogue } from '../testing/located-catalogue';

/** For specs: the tree of an environment with the catalogue as it is. @throws where it has problems other than expected */
export function renderCatalogue(
  name: string,
  environment: string,
  expected: readonly string[] = [],
): readonly TreeFile[] {
  const files = memoryTree({ [`environments/${name}/environment.yaml`]: environment });
  const { environments, problems } = parseWorkspace(files, {
    environmentsDir: 'environments',
    components: locatedCatalogue,
  });
  const [parsed] = environments;
  if (parsed === undefined) throw new Error(JSON.stringify(problems));
  const rendered = renderEnvironment(parsed);
  const others = [...problems, ...rendered.problems].filter(({ code }) => !expected.includes(code));
  if (others.length > 0) throw new Error(JSON.stringify(others));
  return rendered.tree;
}

import type { Ground } from '../ground';
import type { Removal } from './removal';

/** Folders beside components whose files come and go by themselves, by what they hold. */
const FOLDERS = { dashboard: 'dashboards', alert: 'alerts' } as const;

export type ContentKind = keyof typeof FOLDERS;

interface ContentFile {
  readonly name: string;
  readonly component: string;
  readonly files: readonly string[];
}

/** Dashboards or alerts that lie in files of their own, by the names that people call them by. */
export function contentFiles({ files, componentsDir }: Ground, kind: ContentKind): readonly ContentFile[] {
  const found = new Map<string, ContentFile>();
  const place = new RegExp(`^${componentsDir}/([^/]+)/${FOLDERS[kind]}/([^/]+?)(\\.spec)?\\.(ts|js|json)$`);
  for (const file of files.list(componentsDir)) {
    const [, component, base] = place.exec(file) ?? [];
    if (component === undefined || base === undefined) continue;
    const name = kind === 'alert' ? (/name: '([A-Za-z0-9]+)'/.exec(files.read(file) ?? '')?.[1] ?? base) : base;
    const before = found.get(`${component}/${base}`);
    found.set(`${component}/${base}`, {
      name: before?.name ?? name,
      component,
      files: [...(before?.files ?? []), file],
    });
  }
  return [...found.values()];
}

/** What taking a dashboard or an alert out of the workspace means: nothing refers to it but by its file. */
export function planContent(ground: Ground, kind: ContentKind, name: string): Removal {
  const found = contentFiles(ground, kind).filter((one) => one.name === name);
  const paths = found.flatMap(({ files }) => files);
  const page = kind === 'alert' ? `, and with it docs/runbooks/${name}.md of every tree` : '';
  return {
    changes: new Map(paths.map((path) => [path, undefined])),
    components: ground.components,
    notes: [`Removes ${paths.join(' and ')}${page}.`],
    lost: paths,
    stays: [],
    problems: [],
  };
}

import type { IncomingMessage } from 'node:http';
import { request, type RequestOptions } from 'node:https';
import type { KubeConfig } from '@kubernetes/client-node';
import { isObject, type JsonObject, type Problem, raise, suggest } from '@254carbon/manifest';
import { parseJson } from '../../json/parse-json';
import { statusRules } from '../../status/status-rules';
import type { Cluster } from './cluster';

/** Clusters of a person's kubeconfig. */
export interface Clusters {
  readonly contexts: readonly string[];
  /** The context that kubectl would take; empty where none is set. */
  readonly current: string;
  open(context: string): Cluster | Problem;
}

const WHERE = { file: 'kubeconfig' };
/** Milliseconds that an API server may take to answer. */
const PATIENCE = 15_000;

/** Reads the kubeconfig as kubectl does: KUBECONFIG, `~/.kube/config`, else the account of the pod that this runs in. */
export async function openClusters(): Promise<Clusters | Problem> {
  // Loading the client takes most of a second, and only this verb needs it.
  const { KubeConfig: Config } = await import('@kubernetes/client-node');
  const config = new Config();
  try {
    config.loadFromDefault();
  } catch (error) {
    return raise(statusRules, 'kubeconfig-unusable', WHERE, { reason: messageOf(error) });
  }
  const contexts = config.getContexts().map(({ name }) => name);
  // The client's answer to nothing at all.
  if (config.getCurrentCluster()?.server === 'http://localhost:8080') {
    return raise(statusRules, 'no-kubeconfig', WHERE, {});
  }
  return {
    contexts,
    current: config.getCurrentContext(),
    open(context) {
      const cluster = config.getCluster(config.getContextObject(context)?.cluster ?? '');
      if (cluster === null) {
        const suggestion = suggest(context, contexts) ?? '';
        return raise(statusRules, 'unknown-context', WHERE, { name: context, known: contexts, suggestion });
      }
      const own = new Config();
      own.loadFromOptions({ ...config, currentContext: context });
      return { context, server: cluster.server, get: (path, what) => get(own, { context, path, what }) };
    },
  };
}

interface Question {
  readonly context: string;
  readonly path: string;
  /** For a sentence: `GitRepository observability-config`. */
  readonly what: string;
}

/** Over raw HTTPS, since the client's typed objects lose fields that they do not know. */
async function get(config: KubeConfig, { context, path, what }: Question): Promise<JsonObject | undefined | Problem> {
  const server = config.getCurrentCluster()?.server ?? '';
  try {
    const options: RequestOptions = { method: 'GET', headers: { accept: 'application/json' } };
    await config.applyToHTTPSOptions(options);
    const { status, text } = await send(new URL(`${server.replace(/\/$/, '')}${path}`), options);
    const body = parseJson(text);
    if (status === 200 && isObject(body)) return body;
    if (status === 404) return undefined;
    const reason = isObject(body) && typeof body.message === 'string' ? body.message : `it answers ${status}`;
    return status === 401 || status === 403
      ? raise(statusRules, 'cluster-refuses', WHERE, { what, context, reason })
      : raise(statusRules, 'cluster-unreachable', WHERE, { server, context, reason });
  } catch (error) {
    return raise(statusRules, 'cluster-unreachable', WHERE, { server, context, reason: messageOf(error) });
  }
}

function send(url: URL, options: RequestOptions): Promise<{ readonly status: number; readonly text: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(url, options, (response: IncomingMessage) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString('utf8') }),
      );
    });
    sent.setTimeout(PATIENCE, () => sent.destroy(new Error(`no answer within ${PATIENCE / 1000} seconds`)));
    sent.on('error', reject);
    sent.end();
  });
}

/** Errors of several addresses that were tried have no message of their own. */
function messageOf(error: unknown): string {
  const { message, code, errors } = error as { message?: string; code?: string; errors?: readonly Error[] };
  return (message || errors?.[0]?.message || code || String(error)).split('\n')[0] ?? '';
}

// How a journey signs in: in the demo by choosing one of its invented people, elsewhere by the link that a new person is given.
import * as z from 'zod/mini';

/** A session as a browser keeps it. */
export interface Session {
  readonly name: string;
  readonly value: string;
}

const choices = z.object({ demo: z.array(z.object({ staffId: z.string(), name: z.string() })) });

/** Signs somebody in at a server; `also` runs another command on its data, null where it is the demo. */
export async function signedInAs(
  name: string,
  url: string,
  also: ((...words: readonly string[]) => string) | null,
): Promise<Session> {
  if (also !== null) {
    const link = also('person', 'add', '--name', name, '--role', 'control-room,analyst');
    const token = /#link=(\S+)/.exec(link)?.[1];
    return letIn(url, 'api/sign-in/link', { token });
  }
  const { demo } = z.parse(choices, await (await fetch(`${url}api/sign-in`)).json());
  const staffId = demo.find((person) => person.name === name)?.staffId;
  return letIn(url, 'api/sign-in/demo', { staffId });
}

async function letIn(url: string, path: string, body: object): Promise<Session> {
  const headers = { origin: new URL(url).origin, 'content-type': 'application/json' };
  const answer = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) });
  const [name, value] = answer.headers.getSetCookie()[0]?.split(/[=;]/) ?? [];
  if (value === undefined) throw new Error(`Nobody could sign in: ${answer.status} ${await answer.text()}`);
  return { name, value };
}

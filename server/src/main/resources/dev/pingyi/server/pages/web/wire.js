// Calls to our own server, and nothing else.

const TIMEOUT_MS = 15000;

/** The server understood and said no, in a sentence: trying again would not help. */
export class Refused extends Error {}

/** The server was not reached, or could not answer: trying again may help. */
export class Unreachable extends Error {}

/** Gets a path, or posts a body to it, as JSON. */
export async function call(path, body, timeoutMs = TIMEOUT_MS) {
  const aborter = new AbortController();
  const timer = setTimeout(() => aborter.abort(), timeoutMs);
  const headers = { Accept: 'application/json' };
  const how = { signal: aborter.signal, headers, credentials: 'same-origin', cache: 'no-store' };
  if (body) {
    how.method = 'POST';
    how.body = JSON.stringify(body);
    headers['Content-Type'] = 'application/json';
  }
  try {
    const answer = await fetch(path, how);
    if (answer.ok) return await answer.json();
    const sentence = sentenceOf(await answer.text(), answer.status);
    throw answer.status < 500 ? new Refused(sentence) : new Unreachable(sentence);
  } catch (error) {
    throw error instanceof Refused ? error : new Unreachable(error.message);
  } finally {
    clearTimeout(timer);
  }
}

function sentenceOf(text, status) {
  try {
    const json = JSON.parse(text);
    return json.error || json.message || json.sentence || text;
  } catch {
    return text && !text.includes('<') ? text : `HTTP ${status}`;
  }
}

/** The id of something said. randomUUID needs https; a phone in the office's own network has only http. */
export function newId() {
  return [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

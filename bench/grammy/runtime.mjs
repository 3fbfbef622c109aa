// The loop around the handler: asks Lambda's Runtime API for an event and brings back the answer.
// AWS's own client for Node.js does the same with a native part, which would only cost more here.
import http from "node:http";
import { handle } from "./handler.mjs";

const [host, port] = process.env.AWS_LAMBDA_RUNTIME_API.split(":");
const agent = new http.Agent({ keepAlive: true });

function call(method, path, body) {
  return new Promise((resolve, reject) => {
    const request = http.request(
      { agent, host, port, method, path: `/2018-06-01/runtime/${path}` },
      (response) => {
        const parts = [];
        response.on("data", (part) => parts.push(part));
        response.on("end", () =>
          resolve({ headers: response.headers, text: Buffer.concat(parts).toString("utf8") }),
        );
      },
    );
    request.on("error", reject);
    request.end(body);
  });
}

async function turn() {
  const next = await call("GET", "invocation/next");
  const id = next.headers["lambda-runtime-aws-request-id"];
  try {
    const answer = await handle(JSON.parse(next.text), {});
    await call("POST", `invocation/${id}/response`, JSON.stringify(answer));
  } catch (e) {
    const error = { errorType: e.name, errorMessage: e.message };
    await call("POST", `invocation/${id}/error`, JSON.stringify(error));
  }
}

async function run() {
  for (;;) {
    await turn();
  }
}

run();

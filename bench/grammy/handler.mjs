// Takes an update of Telegram with one call of DynamoDB and answers in the response.
import { DynamoDBClient, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { Bot, webhookCallback } from "grammy";

const store = new DynamoDBClient({});

// Told who it is, the bot need not ask Telegram for it.
const bot = new Bot(process.env.PINGYI_TELEGRAM_TOKEN, {
  botInfo: { id: 1, is_bot: true, first_name: "Bench", username: "bench_bot" },
  client: { canUseWebhookReply: (method) => method === "sendMessage" },
});

bot.on("message", async (talk) => {
  const written = await store.send(
    new UpdateItemCommand({
      TableName: process.env.PINGYI_TABLE,
      Key: { pk: { S: `grammy:${talk.chat.id}` }, sk: { S: "count" } },
      UpdateExpression: "ADD n :one",
      ExpressionAttributeValues: { ":one": { N: "1" } },
      ReturnValues: "UPDATED_NEW",
    }),
  );
  await talk.reply(`第 ${written.Attributes.n.N} 条`);
});

export const handle = webhookCallback(bot, "aws-lambda-async", {
  secretToken: process.env.PINGYI_TELEGRAM_SECRET,
});

import { Refusal } from "./refusal"

/** The key in the environment variable of `--key-env`. Throws Refusal when it is not set. */
export function readKey(keyEnv: string | undefined): string | undefined {
  const key = keyEnv === undefined ? undefined : process.env[keyEnv]
  if (keyEnv !== undefined && !key)
    throw new Refusal(`The environment variable ${keyEnv} is not set. It is to hold the key: --key-env NAME`)
  return key
}

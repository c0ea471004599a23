import type { CommandName } from './usage.ts';

/** A command was called with what it cannot do; its usage is shown with the message. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse';
  readonly command: CommandName | undefined;

  constructor(message: string, command?: CommandName) {
    super(message);
    this.command = command;
  }
}

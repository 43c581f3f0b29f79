import {
  type APIModalInteractionResponseCallbackData,
  type APIModalSubmission,
  type APIModalSubmissionComponent,
  type APITextInputComponent,
  ComponentType,
} from 'discord-api-types/v10';
import type { Interaction } from './interaction.js';
import { ScenarioError } from './scenario-error.js';

const MAX_INPUT = 4_000;

/** A text input of a modal with the label a person reads. */
interface Field {
  readonly label: string;
  readonly input: APITextInputComponent;
}

/** A modal as it stands on the screen of the person who opened it. */
export class Modal {
  constructor(
    readonly data: APIModalInteractionResponseCallbackData,
    readonly openedBy: Interaction,
  ) {}

  get title(): string {
    return this.data.title;
  }

  /** The text inputs in their order. */
  get fields(): readonly Field[] {
    return this.data.components.flatMap((component) => {
      if (component.type === ComponentType.Label) {
        const input = component.component;
        return input.type === ComponentType.TextInput ? [{ label: component.label, input }] : [];
      }
      if (component.type !== ComponentType.ActionRow) return [];
      return component.components.map((input) => ({ label: input.label ?? '', input }));
    });
  }

  /**
   * What is sent when the modal is submitted.
   *
   * @param values the texts typed, by custom_id or label; what is not typed keeps its value
   * @throws {ScenarioError} when the input would refuse the text
   */
  fill(values: Readonly<Record<string, string>>): APIModalSubmission {
    const { fields } = this;
    for (const key of Object.keys(values)) {
      if (!fields.some(({ label, input }) => key === label || key === input.custom_id)) {
        const known = fields.map(({ input }) => input.custom_id).join(', ');
        throw new ScenarioError(`"${this.title}" has no input "${key}"; it has ${known}.`);
      }
    }
    const typed = (field: Field) => {
      const { label, input } = field;
      const value = values[input.custom_id] ?? values[label] ?? input.value ?? '';
      const least = Math.max(input.min_length ?? 0, input.required === false ? 0 : 1);
      const fits = value.length >= least && value.length <= (input.max_length ?? MAX_INPUT);
      if (!fits && (value !== '' || input.required !== false)) {
        throw new ScenarioError(`"${label}" does not take ${value.length} characters.`);
      }
      return { id: 0, type: ComponentType.TextInput as const, custom_id: input.custom_id, value };
    };
    const submitted = this.data.components.flatMap((component): APIModalSubmissionComponent[] => {
      const field = fields.find(
        ({ input }) =>
          (component.type === ComponentType.Label && component.component === input) ||
          (component.type === ComponentType.ActionRow && component.components.includes(input)),
      );
      if (field === undefined) return [];
      return component.type === ComponentType.Label
        ? [{ id: 0, type: ComponentType.Label, component: typed(field) }]
        : [{ id: 0, type: ComponentType.ActionRow, components: [typed(field)] }];
    });
    return { custom_id: this.data.custom_id, components: submitted };
  }
}

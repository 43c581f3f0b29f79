import { type APIMessageComponent, ComponentType } from 'discord-api-types/v10';

/** Every component of a message, nested ones and accessories included, in reading order. */
export function* walkComponents(
  components: readonly APIMessageComponent[],
): Generator<APIMessageComponent> {
  for (const component of components) {
    yield component;
    switch (component.type) {
      case ComponentType.ActionRow:
      case ComponentType.Container:
        yield* walkComponents(component.components);
        break;
      case ComponentType.Section:
        yield* walkComponents([...component.components, component.accessory]);
        break;
      default:
    }
  }
}

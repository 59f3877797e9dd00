/** Of answers below one another, the one in the middle of the window. */
export function findReadAnswer(root: ParentNode): HTMLElement | undefined {
  const middle = window.innerHeight / 2;
  return [...root.querySelectorAll<HTMLElement>('.live')].find((answer) => {
    const { top, bottom } = answer.getBoundingClientRect();
    return top <= middle && middle < bottom;
  });
}

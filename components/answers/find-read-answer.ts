/** Of answers below one another, the one of that id, or without an id the one in the middle of the window. */
export function findReadAnswer(root: ParentNode, answerId?: string): HTMLElement | undefined {
  const middle = window.innerHeight / 2;
  return [...root.querySelectorAll<HTMLElement>('.live')].find((answer) => {
    if (answerId !== undefined) return answer.dataset.answer === answerId;
    const { top, bottom } = answer.getBoundingClientRect();
    return top <= middle && middle < bottom;
  });
}

// @vitest-environment jsdom
import { useLayoutEffect } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { useAddress } from '../../../components/library/use-address';
import { draw } from '../render';

describe('the address of the page', () => {
  it('is followed also where it changes right after the first drawing', async () => {
    history.replaceState(null, '', '#/?tag=a');
    function Page() {
      const [{ filter }] = useAddress();
      // As a page does that has nobody listening yet.
      useLayoutEffect(() => history.replaceState(null, '', '#/?tag=b'), []);
      return <p>{filter.tag}</p>;
    }
    const { root } = draw(<Page />);
    await act(async () => {});
    expect(root.textContent).toBe('b');
  });
});

// The view library: preact with htm, so that nothing has to be compiled.
import { h } from '../../vendor/preact.mjs';
import htm from '../../vendor/htm.mjs';

export const html = htm.bind(h);
export { Component, createContext, Fragment, render } from '../../vendor/preact.mjs';
export { useCallback, useContext, useEffect, useId, useLayoutEffect, useMemo, useReducer, useRef, useState } from '../../vendor/hooks.mjs';

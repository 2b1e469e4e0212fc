import da from './da.mjs';
import de from './de.mjs';
import en from './en.mjs';
import es from './es.mjs';
import fi from './fi.mjs';
import fr from './fr.mjs';
import it from './it.mjs';
import nb from './nb.mjs';
import nl from './nl.mjs';
import pt from './pt.mjs';
import sv from './sv.mjs';

export const words = { da, de, en, es, fi, fr, it, nb, nl, pt, sv };

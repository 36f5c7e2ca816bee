/** Values that differ from draw to draw, and the numbered random streams behind them. */
package org.heartland.draws;

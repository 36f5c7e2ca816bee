/**
 * Published measures of concentration, alignment, dependence, capability and forecasts as pure functions of arrays.
 */
package org.heartland.measure;

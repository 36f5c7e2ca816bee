/** Units of measurement: inference and contradictions. */
package org.heartland.dynamics.unit;

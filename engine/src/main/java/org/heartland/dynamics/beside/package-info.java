/** Files beside a model that belong to it: other models and tables of values, from its folder and from nowhere else. */
package org.heartland.dynamics.beside;

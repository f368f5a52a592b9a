### De pagina van het resultaat.
